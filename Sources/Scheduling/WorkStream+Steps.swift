import Billing

extension WorkStream {
    enum Step: Sendable {
        /// Leases what is due, up to so many of each sort.
        case claim(Job.Room)
        /// Renewals of one merchant, in one transaction.
        case begin([Job])
        case charge(BegunCharge)
        case settle([ChargeAnswer])
        case errand(Job)
        case finish([Job])

        /// Whose work it is; nil for what is of several.
        var merchant: Merchant.ID? {
            switch self {
            case .claim, .finish: nil
            case .begin(let jobs): jobs.first?.scope.merchant
            case .charge(let begun): begun.attempt.scope.merchant
            case .settle(let answers): answers.first?.attempt.scope.merchant
            case .errand(let job): job.scope.merchant
            }
        }
    }

    enum Outcome: Sendable {
        case claimed([Job])
        case unreachable(any Error)
        case begun([Job], [BegunCharge])
        /// Of a charge; nil when there is no such processor.
        case answered(BegunCharge, ChargeAnswer?)
        case settled([ChargeAnswer])
        /// - Parameter isDone: and to be taken off the list; a failed one waits for its next try.
        case ran(Job, isDone: Bool)
        case finished
        /// A while has passed.
        case waited
    }
}
