import Core

/// What becomes of a setup intent by what its processor says.
extension SetupIntent {
    enum Consequence: Hashable {
        /// A method is there: it becomes its customer's, unless they were deleted.
        case added(token: Secret, PaymentMethod.Facts)
        case refused
        case abandoned
    }

    /// Of one that is open.
    ///
    /// - Returns: nil while nothing has come of it.
    mutating func settle(as outcome: SetupOutcome) -> Consequence? {
        switch outcome {
        case .open, .unknown: return nil
        case .abandoned:
            status = .canceled
            return .abandoned
        case .refused(let decline):
            status = .refused
            declineCode = decline.code
            return .refused
        case .stored(let token, let facts): return .added(token: token, facts)
        }
    }

    mutating func succeed(with method: PaymentMethod.ID) {
        status = .succeeded
        self.method = method
    }

    /// Nobody is there any more to whom what was added could belong.
    mutating func cancel() { status = .canceled }
}
