{
    let everything = Everything::builder()
        .home(
            Address::builder()
                .street("12 Rue de \"l'Odéon\"")
                .country(Country::NewZealand)
                .build()?,
        )
        .others([
            Arc::new(
                Address::builder()
                    .street("12 Rue de \"l'Odéon\"")
                    .country(Country::NewZealand)
                    .build()?,
            ),
        ])
        .handle(Handle::new("ada")?)
        .moment(Moment::new("2020-01-31T12:00:00Z".parse::<DateTime<Utc>>()?)?)
        .level(Level::Low)
        .flag(false)
        .narrow(0)
        .count(-1_000_000)
        .large(170_141_183_460)
        .ratio(1.0)
        .half(0.25)
        .initial('.')
        .at("2020-01-31T12:00:00Z".parse::<DateTime<Utc>>()?)
        .offset("2020-01-31T12:00:00Z".parse::<DateTime<FixedOffset>>()?)
        .day("2020-01-31".parse::<NaiveDate>()?)
        .local("2020-01-31T12:00:00".parse::<NaiveDateTime>()?)
        .time("12:00:00".parse::<NaiveTime>()?)
        .password("...")
        .words(["one", "two"])
        .table([vec!["a".to_owned()], vec!["b".to_owned()]])
        .numbers([("k", 1)])
        .texts([("k", "v")])
        .long(".....")
        .pair((0, Some("...".to_owned())))
        .array([0, 0])
        .any(json!({
          "any": [
            1,
            null
          ]
        }))
        .shared("...")
        .bytes(Vec::<u8>::new())
        .nothing(Vec::<String>::new())
        .build()?;
    everything
}
