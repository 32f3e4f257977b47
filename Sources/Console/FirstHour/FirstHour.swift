import Billing
import Localization

/// How far a merchant has come, in the reader's words.
struct FirstHour: Sendable {
    let steps: [Step]

    struct Step: Sendable {
        let step: StartStep
        let title: String
        /// What it is for.
        let purpose: String
        let address: String?
        let standing: Standing
    }

    enum Standing: Sendable { case open, done, skipped }

    var count: Int { steps.count }
    var settled: Int { steps.filter { $0.standing != .open }.count }
    var isOver: Bool { settled == count }
    var next: Step? { steps.first { $0.standing == .open } }

    /// For the page of it, and for the merchant's first page until it is over.
    static func steps(_ context: ConsoleContext) async throws -> FirstHour {
        let start = try await MerchantStarts(context.billing).find(in: context.scope)
        return FirstHour(
            steps: StartStep.allCases.map { step in
                Step(
                    step: step, title: context.say.consoleStep(step.word, isLive: context.mode.isLive),
                    purpose: context.say.consoleStepPurpose(step.word, isLive: context.mode.isLive),
                    address: context.paths.address(of: step),
                    standing: start.done.contains(step) ? .done : start.skipped.contains(step) ? .skipped : .open)
            })
    }
}

extension StartStep {
    var word: ConsoleStep {
        switch self {
        case .brand: .brand
        case .processor: .processor
        case .product: .product
        case .customer: .customer
        case .portal: .portal
        case .payment: .payment
        }
    }
}
