{
    let change = Change::builder()
        .name("new")
        .home(
            Address::builder()
                .street("12 Rue de \"l'Odéon\"")
                .country(Country::NewZealand)
                .build()?,
        )
        .more(Extra::builder().levels([Level::High]).build()?)
        .build()?;
    change
}
