/// Who did something that the audit trail keeps.
public enum AuditActor: Hashable, Sendable {
    /// Somebody of the merchant's, by id (`usr_…`) and by the name that they had then: people leave, what they did stays.
    case person(String, name: String)
    /// Whoever may run commands where the server runs.
    case command
    /// A merchant's program, by the id of its key.
    case program(key: String)
    /// The server by itself.
    case system
}

extension AuditActor {
    /// How it is stored.
    public enum Kind: String, Hashable, Sendable, CaseIterable { case person, command, program, system }

    public var kind: Kind {
        switch self {
        case .person: .person
        case .command: .command
        case .program: .program
        case .system: .system
        }
    }

    /// The person's or the key's.
    public var id: String? {
        switch self {
        case .person(let id, _): id
        case .program(let key): key
        case .command, .system: nil
        }
    }

    /// The person's alone.
    package var person: String? {
        if case .person(let id, _) = self { id } else { nil }
    }

    /// The person's.
    public var name: String? {
        if case .person(_, let name) = self { name } else { nil }
    }

    /// - Returns: nil for what nobody can have written.
    init?(kind: Kind, id: String?, name: String?) {
        switch (kind, id, name) {
        case (.person, let id?, let name?): self = .person(id, name: name)
        case (.program, let id?, nil): self = .program(key: id)
        case (.command, nil, nil): self = .command
        case (.system, nil, nil): self = .system
        default: return nil
        }
    }
}
