"""What becomes of an order: who may do what with it, reports, forecast, statements. Plain values in, plain values out."""
