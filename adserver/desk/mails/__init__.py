"""Mail: weekly reports and alerts."""
