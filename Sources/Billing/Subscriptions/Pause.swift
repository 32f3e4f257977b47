import Core

/// The fact that a subscription rests: when somebody said so, from when it holds, and until when.
public struct Pause: Hashable, Sendable {
    /// When a pause begins.
    public enum Effect: String, Hashable, Sendable {
        /// What is paid for is used up first.
        case atPeriodEnd = "at_period_end"
        /// The unused part of the period is credited with the next invoice.
        case immediately
    }

    /// How long it lasts.
    public enum Length: Hashable, Sendable {
        /// Counted in civil days, weeks, months or years from its start, in the subscription's zone.
        case lasting(Recurrence)
        case until(Instant)
        /// Until somebody asks.
        case indefinite

        /// How the trail tells of it: `2 month`, a day, `indefinite`.
        var name: String {
            switch self {
            case .lasting(let recurrence): "\(recurrence.count) \(recurrence.interval.rawValue)"
            case .until(let instant): Zone.utc.date(at: instant).description
            case .indefinite: "indefinite"
            }
        }
    }

    public let requestedAt: Instant
    /// The first instant of the pause: the subscription is `paused` from then on.
    public let startsAt: Instant
    /// When it resumes by itself; nil when somebody must ask.
    public let resumesAt: Instant?

    public init(requestedAt: Instant, startsAt: Instant, resumesAt: Instant?) {
        self.requestedAt = requestedAt
        self.startsAt = startsAt
        self.resumesAt = resumesAt
    }
}
