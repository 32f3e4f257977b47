import Core

/// One thing that a processor tells us, once its signature is proved. It is a reason to ask, never a proof of money (H1).
public struct ProcessorEvent: Hashable, Sendable {
    /// What it is about, by our own names for it.
    public enum Subject: Hashable, Sendable {
        case attempt(PaymentAttempt.ID)
        case setupIntent(SetupIntent.ID)
        /// Nothing that we act on.
        case other
    }

    /// Unique in the account: the same event comes twice under the same id.
    public let id: String
    /// The processor's own word for it: `charge.succeeded`.
    public let kind: String
    public let subject: Subject
    /// What the processor says was to be paid. Compared with the attempt, and never taken from here.
    public let money: Money?
    /// The processor's own name for the charge.
    public let reference: String?

    public init(id: String, kind: String, subject: Subject, money: Money? = nil, reference: String? = nil) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.money = money
        self.reference = reference
    }
}
