import Core

/// How long processors are waited for: the same for every adapter, and for whoever counts on it.
public enum ProcessorTimeLimits {
    /// For an answer; what has not come by then is ``ChargeOutcome/unknown(_:)`` (P4).
    public static let answer = Span.seconds(30)
}

extension Processor {
    /// Who says nothing else is asked again after as long as an answer may take.
    public var graceTime: Span { ProcessorTimeLimits.answer }
}
