import Core

/// What becomes of a delivery. No transaction is in sight.
extension WebhookDelivery {
    /// For so long one that fails is tried again (H2).
    public static let life = Span.hours(72)
    /// How much of an answer is kept.
    static let longestResponse = 1_000

    /// How long one that has failed so often waits, at most: 14 times within ``life``, and once more at its end.
    private static let pauses: [Span] = [
        .minutes(1), .minutes(5), .minutes(10), .minutes(30), .hours(1), .hours(2), .hours(4), .hours(6), .hours(8),
        .hours(10), .hours(12),
    ]

    /// - Parameter jitter: 0 to 999, by chance: up to a fifth of the pause less, so that what failed together is not tried
    ///   again together.
    static func pause(after tries: Int, jitter: UInt64) -> Span {
        let whole = pauses[min(max(tries, 1), pauses.count) - 1]
        return .milliseconds(whole.milliseconds - whole.milliseconds * Int64(jitter) / 5_000)
    }

    init(of event: Event, to endpoint: WebhookEndpoint, at now: Instant, using chance: Chance) {
        self.init(
            id: .new(at: now, using: chance), scope: event.scope, endpoint: endpoint.id, event: event.id,
            state: .pending, tries: 0, queuedAt: now, nextAt: now, lastTry: nil, createdAt: now)
    }

    /// Writes down what came of a try.
    mutating func note(_ answer: WebhookAnswer, at now: Instant, jitter: UInt64) {
        tries += 1
        lastTry = Try(answer, at: now)
        if answer.isSuccess { return end(as: .succeeded) }
        let last = queuedAt + Self.life
        guard now < last else { return end(as: .failed) }
        nextAt = min(now + Self.pause(after: tries, jitter: jitter), last)
    }

    mutating func cancel() { if state == .pending { end(as: .canceled) } }

    private mutating func end(as state: State) {
        self.state = state
        nextAt = nil
    }

    /// Somebody asks that it be sent once more, whatever came of it.
    mutating func requeue(at now: Instant) {
        (state, tries, queuedAt, nextAt) = (.pending, 0, now, now)
    }
}

extension WebhookAnswer {
    public var isSuccess: Bool { if case .answered(200..<300, _) = self { true } else { false } }
    /// The endpoint says that it is no more.
    var isGone: Bool { if case .answered(410, _) = self { true } else { false } }
    /// It costs time to ask such an endpoint.
    var isSilent: Bool { if case .silent = self { true } else { false } }
}

extension WebhookDelivery.Try {
    fileprivate init(_ answer: WebhookAnswer, at now: Instant) {
        switch answer {
        case .answered(let status, let response):
            let problem = (300..<400).contains(status) ? "redirects are not followed" : nil
            self.init(at: now, status: status, problem: problem, response: Self.kept(response))
        case .refused(let why), .silent(let why): self.init(at: now, status: nil, problem: why, response: nil)
        }
    }

    /// Somebody else's text, without what no text column takes and no terminal should be shown.
    private static func kept(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(WebhookDelivery.longestResponse).filter {
            $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
