/// What an object was before it changed, as `data.previous_attributes` of an event shows it.
///
/// Only what differs: of a nested object the members that differ, of a list the whole of it; `null` for what was not there.
/// Source: https://docs.stripe.com/api/events/object#event_object-data-previous_attributes
enum PreviousAttributes {
    static func from(_ before: JSON, to after: JSON) -> JSON {
        guard case .object(let old) = before, case .object(let new) = after else { return before }
        let keys = Set(old.map(\.key)).union(new.map(\.key)).sorted()
        return .object(
            keys.compactMap { key in
                let (was, now) = (before[key] ?? .null, after[key] ?? .null)
                guard was != now else { return nil }
                guard case .object = was, case .object = now else { return JSON.Member(key: key, value: was) }
                return JSON.Member(key: key, value: from(was, to: now))
            })
    }
}
