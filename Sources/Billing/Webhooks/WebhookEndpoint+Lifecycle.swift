import Core

/// What may be kept of an endpoint, and what becomes of it. No transaction is in sight.
extension WebhookEndpoint {
    /// How many a merchant may have in a mode.
    static let most = 16
    /// For so long an old secret may be signed with beside the new one.
    public static let longestOverlap = Span.hours(168)

    /// Whether it is told of such events.
    func hears(_ kind: Event.Kind) -> Bool { enabledEvents.contains("*") || enabledEvents.contains(kind.rawValue) }

    /// Whatever its address: see ``WebhookAddress``.
    ///
    /// - Throws: ``BillingError`` naming the parameter.
    func check() throws(BillingError) {
        guard !enabledEvents.isEmpty else { throw .missing("enabled_events") }
        for (index, name) in enabledEvents.enumerated() where !WebhookEventName.isKnown(name) {
            throw .invalid(
                "enabled_events[\(index)]", "No event has this name; `*` stands for all of them.",
                code: "parameter_invalid_choice")
        }
        if let apiVersion, !Self.isVersion(apiVersion) {
            throw .invalid("api_version", "Invalid Stripe API version.", code: "api_version_invalid")
        }
        if let description { _ = try FreeText.text(description, parameter: "description", limit: 1_000) }
        try Metadata.check(metadata)
    }

    /// `2024-06-20`, `2026-10-28.endive`.
    private static func isVersion(_ text: String) -> Bool {
        text.wholeMatch(of: #/[0-9]{4}-[0-9]{2}-[0-9]{2}(\.[a-z]{1,20})?/#) != nil
    }

    mutating func revise(_ revision: WebhookEndpointRevision) {
        if let url = revision.url { self.url = url }
        if let events = revision.enabledEvents { enabledEvents = events }
        if let description = revision.description { self.description = description }
        if let metadata = revision.metadata { self.metadata = metadata }
        if let isDisabled = revision.isDisabled { status = isDisabled ? .disabled : .enabled }
    }

    /// A new secret takes the place of the old one, which is signed with too for a while: programs have that long to learn the
    /// new one.
    mutating func roll(to new: SealedSecret, overlap: Span, at now: Instant) {
        let overlaps = overlap > .seconds(0)
        previousSecret = overlaps ? secret : nil
        previousSecretExpiresAt = overlaps ? now + overlap : nil
        secret = new
    }

    /// What it is signed with now, the newest first.
    func secrets(at now: Instant) -> [SealedSecret] {
        guard let previousSecret, let previousSecretExpiresAt, previousSecretExpiresAt > now else { return [secret] }
        return [secret, previousSecret]
    }

    /// When the old secret is signed with too, and until when.
    public func previousSecretExpires(after now: Instant) -> Instant? {
        previousSecretExpiresAt.flatMap { $0 > now ? $0 : nil }
    }
}
