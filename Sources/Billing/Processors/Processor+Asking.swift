extension Processor {
    /// Looks an attempt up. Of who cannot be asked by our name for it, "never heard" says nothing.
    func ask(about attempt: PaymentAttempt) async -> LookupOutcome {
        let answer = await lookup(attempt.processorReference)
        if answer == .neverHeard, !capabilities.contains(.lookupByOurReference) {
            return .noAnswer("\(name) cannot be asked by our reference")
        }
        return answer
    }
}
