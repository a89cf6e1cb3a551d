"""What Italian says and Portuguese says otherwise: readings struck out, corrected, put in another order."""
