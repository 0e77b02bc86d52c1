{
    let campaign = Campaign::builder()
        .name("...")
        .kind(CampaignKind::Manager)
        .build()?;
    campaign
}
