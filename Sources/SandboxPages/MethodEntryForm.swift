import Billing
import Core
import SandboxProcessor
import Web

/// What somebody typed about a way to pay, and whether the sandbox knows it.
struct MethodEntryForm {
    /// The names of the fields.
    enum Question: String, CaseIterable { case number, expiry, cvc, name, account, holder }

    enum Problem: Hashable {
        case missing
        /// It could be somebody's real card: it is not even shown again (W11).
        case couldBeReal
        /// Not one of the documented numbers.
        case unknownNumber, unknownAccount
        case badExpiry, expired
        case badSecurityCode(digits: Int)
    }

    let kind: PaymentMethod.Kind
    /// To fill in the form again as it was left. Never the security code.
    private(set) var answers: [Question: String] = [:]
    private(set) var problems: [(question: Question, problem: Problem)] = []
    /// Nil while there are problems.
    private(set) var entry: TestMethodEntry?

    /// An empty form, or one filled in with a documented method.
    init(_ kind: PaymentMethod.Kind, example: TestMethod? = nil, name: String? = nil) {
        self.kind = kind
        answers[.name] = name
        answers[.holder] = name
        guard let example, example.facts.kind == kind, let number = example.number else { return }
        switch kind {
        case .card:
            answers[.number] = TestMethod.grouped(number)
            answers[.expiry] = "12/34"
            answers[.cvc] = String(repeating: "1", count: example.securityDigits)
        case .bankDebit: answers[.account] = number
        case .transfer: break
        }
    }

    init(_ kind: PaymentMethod.Kind, _ form: FormBody, now: Instant) {
        self.kind = kind
        for question in Question.allCases where question != .cvc {
            let text = form.text(question.rawValue)
            let isReal = CardNumber.appears(in: text) && TestMethod.number(Self.digits(text), of: .card) == nil
            answers[question] = isReal ? "" : String(text.prefix(100))
        }
        switch kind {
        case .card: readCard(form, now: now)
        case .bankDebit: readAccount(form)
        case .transfer: entry = TestMethodEntry(TestMethod.transfer)
        }
    }

    private mutating func readCard(_ form: FormBody, now: Instant) {
        let typed = form.text(Question.number.rawValue)
        let method = TestMethod.number(Self.digits(typed), of: .card)
        if typed.isEmpty {
            refuse(.number, .missing)
        } else if method == nil {
            refuse(.number, CardNumber.appears(in: typed) ? .couldBeReal : .unknownNumber)
        }
        let expiry = readExpiry(form.text(Question.expiry.rawValue), now: now)
        let code = form.text(Question.cvc.rawValue), length = method?.securityDigits ?? 3
        if code.isEmpty {
            refuse(.cvc, .missing)
        } else if Self.digits(code) != code || code.count != length {
            refuse(.cvc, .badSecurityCode(digits: length))
        }
        if form.text(Question.name.rawValue).isEmpty { refuse(.name, .missing) }
        if let method, let expiry, problems.isEmpty {
            entry = TestMethodEntry(method, expiryMonth: expiry.month, expiryYear: expiry.year)
        }
    }

    private mutating func readAccount(_ form: FormBody) {
        let typed = form.text(Question.account.rawValue)
        let method = TestMethod.number(Self.digits(typed), of: .bankDebit)
        if typed.isEmpty {
            refuse(.account, .missing)
        } else if method == nil {
            refuse(.account, .unknownAccount)
        }
        if form.text(Question.holder.rawValue).isEmpty { refuse(.holder, .missing) }
        if let method, problems.isEmpty { entry = TestMethodEntry(method) }
    }

    /// `12/34`, `1234`, `12/2034`. A card is good until the last day of its month.
    private mutating func readExpiry(_ text: String, now: Instant) -> (month: Int, year: Int)? {
        guard !text.isEmpty else {
            refuse(.expiry, .missing)
            return nil
        }
        let digits = Self.digits(text)
        guard digits.count == 4 || digits.count == 6, let month = Int(digits.prefix(2)), 1...12 ~= month,
            let short = Int(digits.dropFirst(2))
        else {
            refuse(.expiry, .badExpiry)
            return nil
        }
        let year = digits.count == 4 ? 2000 + short : short
        let today = Zone.utc.date(at: now)
        guard (year, month) >= (today.year, today.month) else {
            refuse(.expiry, .expired)
            return nil
        }
        return (month, year)
    }

    private mutating func refuse(_ question: Question, _ problem: Problem) { problems.append((question, problem)) }

    private static func digits(_ text: String) -> String { text.filter { $0.isASCII && $0.isNumber } }
}

extension TestMethod {
    /// American Express prints four.
    var securityDigits: Int { facts.brand == "amex" ? 4 : 3 }

    /// As cards print it: `4242 4242 4242 4242`, `3782 822463 10005`.
    static func grouped(_ number: String) -> String {
        var rest = number[...]
        let sizes = number.count == 15 ? [4, 6, 5] : Array(repeating: 4, count: (number.count + 3) / 4)
        return sizes.map { size in
            defer { rest = rest.dropFirst(size) }
            return String(rest.prefix(size))
        }.joined(separator: " ")
    }
}
