{
    let reviewer = Reviewer::Identity("...".to_owned());
    reviewer
}
