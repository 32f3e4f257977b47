import Billing
import Core

/// The machine's clock against the highest time that was seen on it, by whichever server of this database (D9).
///
/// A clock that leaps ahead would bill months that have not come. So it is believed up to 48 hours; beyond that billing waits
/// until a person confirms the time. A clock that goes back changes nothing: what is done is done, and nothing is due.
public struct MachineClock: Sendable {
    /// How far ahead of the highest time seen the clock may be.
    public static let longestLeap = Span.hours(48)

    public struct Standing: Hashable, Sendable {
        public let now: Instant
        /// Nil before the first look.
        public let highest: Instant?

        /// Whether billing waits for ``MachineClock/confirm()``.
        public var isLeap: Bool { highest.map { now - $0 > MachineClock.longestLeap } ?? false }
    }

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    public func standing() async throws -> Standing {
        let now = context.clock.now()
        return try await context.read { Standing(now: now, highest: try $0.clockSightings.highest()) }
    }

    /// Believes the present time: billing goes on, and what fell due until then is billed once, in order (T4).
    public func confirm() async throws -> Standing {
        let now = context.clock.now()
        return try await context.write { tx in
            try tx.clockSightings.keep(now)
            return Standing(now: now, highest: now)
        }
    }
}

extension BillingTransaction {
    /// How exactly the highest time is kept: a write a minute is enough.
    private static var sightingPrecision: Span { .minutes(1) }

    /// Looks at the clock, and keeps a higher time than was seen before, unless it is a leap.
    func look(at now: Instant) throws -> MachineClock.Standing {
        let standing = MachineClock.Standing(now: now, highest: try clockSightings.highest())
        let isNews = standing.highest.map { now - $0 >= Self.sightingPrecision } ?? true
        if isNews, !standing.isLeap { try clockSightings.keep(now) }
        return standing
    }
}
