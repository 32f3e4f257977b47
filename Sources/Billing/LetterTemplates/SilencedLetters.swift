import Core

/// The letters that a merchant sends to nobody, in each mode: of those that a customer may do without.
public struct SilencedLetters: Sendable {
    private let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func all(in scope: Scope) async throws -> Set<CustomerNotification.Kind> {
        try await context.read { try $0.silencedLetters.all(in: scope) }
    }

    /// What customers can still choose about: a choice is none where nothing would be sent either way.
    public func choices(in scope: Scope) async throws -> [LetterChoice] {
        let silenced = try await all(in: scope)
        return LetterChoice.allCases.filter { choice in
            CustomerNotification.Kind.allCases.contains { $0.choice == choice && !silenced.contains($0) }
        }
    }

    /// Switches a letter off or on, for what leaves from now on. Asked twice, it is done and kept in the trail once.
    ///
    /// - Throws: `parameter_invalid` for one that no merchant may keep to itself.
    public func set(
        _ kind: CustomerNotification.Kind, isSilenced: Bool, in scope: Scope, by actor: AuditActor
    ) async throws {
        guard kind.canBeSilenced else {
            throw BillingError.invalid("letter", "Its customer must hear of it: it is always sent.")
        }
        try await context.write { tx in
            let now = tx.clock.now()
            let isNew =
                try isSilenced
                ? tx.silencedLetters.insert(kind, in: scope, at: now) : tx.silencedLetters.delete(kind, in: scope)
            guard isNew else { return }
            try tx.audit(
                isSilenced ? .letterSwitchedOff : .letterSwitchedOn, about: kind.rawValue, by: actor, in: scope)
        }
    }
}
