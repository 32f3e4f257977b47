extension Damage {
    static let audit = [
        Damage(
            "an act that somebody wrote down otherwise later", "audit_trail_is_whole",
            "UPDATE audit_entries SET actor_name = 'Nadie' WHERE number = 1")
    ]
}
