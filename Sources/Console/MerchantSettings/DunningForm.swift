import Billing
import Core
import Localization
import Web

/// What follows a refused charge: what is asked, and what was typed.
struct DunningForm: Sendable, Hashable {
    static let retryDaysField = "retry_days"
    static let paydaysField = "paydays"
    static let workingDaysField = "working_days"
    static let endingField = "ending"
    static let fallbackField = "fallback"

    /// `1, 3, 5, 7`.
    var retryDays: String
    /// Of the month: `15, 30`.
    var paydays: String
    /// The fifth working day of the month is `5`.
    var workingDays: String
    var ending: String
    var offersFallback: Bool

    init(_ it: DunningPolicy) {
        retryDays = Self.text(it.retryDays)
        paydays = Self.text(it.paydays.compactMap(\.ofMonth))
        workingDays = Self.text(it.paydays.compactMap(\.ofWorkingDays))
        ending = it.ending.rawValue
        offersFallback = it.offersFallback
    }

    init(_ form: FormBody) {
        retryDays = form.text(Self.retryDaysField)
        paydays = form.text(Self.paydaysField)
        workingDays = form.text(Self.workingDaysField)
        ending = form.text(Self.endingField)
        offersFallback = form.isOn(Self.fallbackField)
    }

    /// - Returns: what was typed as a policy, with what is wrong with it.
    func policy(_ say: any Language) -> (DunningPolicy?, FormFaults) {
        var faults = FormFaults()
        let retries = Self.numbers(retryDays)
        if retries == nil { faults.add(Self.retryDaysField, say.consoleRetryDaysAreWrong) }
        let days = Self.numbers(paydays)?.compactMap { Payday(rawValue: "\($0)") }
        if days == nil || days?.count != Self.numbers(paydays)?.count {
            faults.add(Self.paydaysField, say.consolePaydaysAreWrong)
        }
        let working = Self.numbers(workingDays)?.compactMap { Payday(rawValue: "working_day_\($0)") }
        if working == nil || working?.count != Self.numbers(workingDays)?.count {
            faults.add(Self.workingDaysField, say.consoleWorkingDaysAreWrong)
        }
        let ending = DunningPolicy.Ending(rawValue: ending)
        if ending == nil { faults.add(Self.endingField, say.chooseOne) }
        guard faults.isEmpty, let retries, let days, let working, let ending else { return (nil, faults) }
        return (
            DunningPolicy(
                retryDays: retries, paydays: days + working, ending: ending, offersFallback: offersFallback), faults
        )
    }

    private static func text(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

    /// - Returns: nil when something among them is no number; none for nothing.
    private static func numbers(_ text: String) -> [Int]? {
        let parts = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
        let numbers = parts.compactMap { part in part.count <= 3 ? Int(part) : nil }
        return numbers.count == parts.count ? numbers : nil
    }
}

extension FormFaults {
    /// What the domain refused of a policy.
    ///
    /// - Throws: the error itself where nothing on the form can put it right.
    init(_ error: BillingError, ofDunningIn say: any Language) throws {
        self.init()
        switch error.parameter {
        case "settings[dunning][retry_days]": add(DunningForm.retryDaysField, say.consoleRetryDaysAreWrong)
        case "settings[dunning][paydays]": add(DunningForm.paydaysField, say.consoleTooManyPaydays)
        default: throw error
        }
    }
}

extension Payday {
    fileprivate var ofMonth: Int? {
        if case .dayOfMonth(let day) = self { day } else { nil }
    }

    fileprivate var ofWorkingDays: Int? {
        if case .workingDay(let number) = self { number } else { nil }
    }
}

extension DunningPolicy.Ending {
    /// As phrases know it.
    var word: DunningEnd {
        switch self {
        case .leavePastDue: .leavePastDue
        case .markUnpaid: .markUnpaid
        case .cancel: .cancel
        }
    }
}
