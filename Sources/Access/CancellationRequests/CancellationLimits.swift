import Billing
import Core

/// How much asking without an account is too much. Nobody can keep another from asking: what is refused is counted by where it
/// comes from, and an address that had many letters gets the next ones later, all links in one (A3).
public struct CancellationLimits: Hashable, Sendable {
    /// From one client, from its network, and from its site, in 15 minutes.
    var asked = SignInLimits.PerNetwork(client: 60, network: 300, site: 600)
    /// Letters of one kind to one address in 15 minutes and in a day that leave when they are asked for. Those beyond take turns,
    /// and share them.
    var lettersAtOnce = 3
    var lettersADay = 10

    static let window = Span.minutes(15)
    static let dayWindow = Span.hours(24)
    /// From one letter to the next, to an address that had many lately, or today.
    static let turn = SignInLimits.turn
    static let longTurn = Span.hours(1)
    /// Links that one letter carries.
    static let receiptsInOne = 50
    /// In which the same form from the same place is the same request.
    static let doubleWindow = Span.minutes(10)

    public init() {}

    /// - Throws: ``CancellationRefusal/networkIsBusy``.
    func check(_ client: SignInClient, _ tx: BillingTransaction, in scope: Scope, at now: Instant) throws {
        func reaches(_ limit: Int, _ place: SignInClient.Place) throws -> Bool {
            try tx.cancellationRequests.count(from: place, in: scope, since: now - Self.window, limit: limit) >= limit
        }
        if try reaches(asked.client, .client(client.client)) { throw CancellationRefusal.networkIsBusy }
        if try reaches(asked.network, .network(client.network)) { throw CancellationRefusal.networkIsBusy }
        guard let site = client.site else { return }
        if try reaches(asked.site, .site(site)) { throw CancellationRefusal.networkIsBusy }
    }
}
