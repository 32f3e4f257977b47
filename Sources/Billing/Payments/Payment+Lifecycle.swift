/// What a payment is, once something has happened.
extension Payment.Status {
    /// Whether its money may still come.
    var isOpen: Bool {
        switch self {
        case .requiresPaymentMethod, .requiresAction, .processing: true
        case .succeeded, .canceled: false
        }
    }

    /// How a payment stands by its newest attempt.
    ///
    /// - Parameter isAskedFor: whether its invoice still asks for the money.
    init(after attempt: PaymentAttempt.State, isAskedFor: Bool) {
        switch attempt {
        case .created, .sent, .unknown, .pending: self = .processing
        case .requiresAction: self = .requiresAction
        case .succeeded: self = .succeeded
        case .failed: self = isAskedFor ? .requiresPaymentMethod : .canceled
        }
    }
}
