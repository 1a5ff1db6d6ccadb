"""What a catalogue may hold, and its ads joined with all that serving takes."""
