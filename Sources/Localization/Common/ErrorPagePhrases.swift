/// What went wrong, as far as the reader needs to know.
public enum Trouble: String, CaseIterable, Sendable {
    /// 404: unknown, foreign or malformed are not told apart (C2).
    case notFound
    /// 403: this is not allowed here.
    case forbidden
    /// 403: the form was not ours, or its session is over (S6).
    case staleForm
    /// 400: what was sent cannot be read.
    case unreadable
    /// 429.
    case tooMany
    /// 409: the merchant has no way yet to take this payment.
    case noProcessor
    /// 500.
    case broken
    /// 503.
    case unavailable
    /// 503: a backup was restored, and nobody is charged before the processor was asked what it has taken (P5).
    case restoring
}

/// Pages that answer when something cannot be shown.
public protocol ErrorPagePhrases {
    func title(of trouble: Trouble) -> String
    func advice(for trouble: Trouble) -> String
    func requestID(_ id: String) -> String
    var toTheStart: String { get }
}
