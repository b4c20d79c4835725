from letters.api.shapes import Campaign
from tracker.api.records import record_paths

urlpatterns = record_paths("campaign", "campaigns", Campaign)
