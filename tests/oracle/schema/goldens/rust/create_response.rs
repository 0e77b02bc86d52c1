{
    let response = CreatePersonalAccessTokenResponse::builder()
        .id("86f1dc6fe8f54414950454cbb11278fa")
        .secret("...")
        .scope(Vec::<String>::new())
        .name("NodeJS Integration")
        .owner(
            PatOwner::builder()
                .r#type(OwnerType::Identity)
                .id("2c918086676d3e0601677611dbde220f")
                .name("Ada Lovelace")
                .build()?,
        )
        .created("2020-01-31T12:00:00Z".parse::<DateTime<Utc>>()?)
        .build()?;
    response
}
