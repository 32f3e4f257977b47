import Localization

extension SandboxPhrases {
    static let english = SandboxPhrases(
        language: English(),
        ribbon: "TEST MODE · No money moves here",
        notARealCompany: "Sandbox plays the payment processor. It is not a real company.",
        saveMethod: "Add a payment method",
        saveFor: { "\($0) will use it for your next charges." },
        payTo: { "Pay \($0)" },
        backTo: { "Back to \($0)" },
        howToPay: "How you want to pay",
        cancelAndGoBack: "Cancel and go back",
        noAnswer: "The answer did not arrive in time. Go back to see whether the payment was made; do not pay again.",
        kind: {
            switch $0 {
            case .card: "Card"
            case .bankDebit: "Bank debit"
            case .transfer: "Bank transfer"
            }
        },
        saveButton: {
            switch $0 {
            case .card: "Save card"
            case .bankDebit: "Authorize debit"
            case .transfer: "Use bank transfer"
            }
        },
        payButton: { kind, amount in kind == .transfer ? "Show the transfer details" : "Pay \(amount)" },
        number: "Card number",
        numberHint: "Test numbers only, such as 4242 4242 4242 4242.",
        expiry: "Expiry",
        expiryFormat: "MM/YY",
        securityCode: "CVC",
        securityCodeHint: "3 or 4 digits",
        cardName: "Name on card",
        account: "Account number",
        accountHint: "Test accounts only, such as 000123456789.",
        accountHolder: "Account holder",
        debitMandate: "You authorize us to debit your account. The bank takes two days to confirm.",
        transferHint: "You will see the account's details, and can confirm the transfer.",
        instalmentsLabel: "Instalments",
        instalmentsHint: "With a credit card only. The merchant gets everything at once.",
        instalments: { $0 == 1 ? "One payment" : "\($0) instalments" },
        couldBeReal: "Only test numbers work here. Do not type a real card.",
        unknownNumber: "That is not a test number. Use one of the list, such as 4242 4242 4242 4242.",
        unknownAccount: "That is not a test account. Use one of the list, such as 000123456789.",
        badExpiry: "Type the month and the year, such as 12/34.",
        expired: "The card has expired. Use a date in the future.",
        badSecurityCode: { "Type the \($0) digits of the CVC." },
        challengeTitle: "Your bank wants to confirm that it is you",
        challengeText: "Check the payment and answer. At a real bank you would type a code or use its app.",
        challengeApprove: "It is me, approve",
        challengeReject: "It is not me, reject",
        transferTitle: "Make the transfer",
        bank: "Bank",
        subject: "Reference",
        transferWaits: "The payment waits until the bank confirms it. In this test, you confirm it.",
        transferConfirm: "Simulate the bank's confirmation",
        transferCancel: "Cancel the transfer",
        goBackWaiting: "Go back without confirming",
        numbersTitle: "Test numbers and tokens",
        numbersText:
            "Numbers are typed on the pages of Sandbox, with any date in the future and any CVC. Tokens work in the API, in test mode.",
        approvedGroup: "Approved",
        refusedAtOnceGroup: "Refused at once",
        refusedLaterGroup: "Kept, and refused when charged",
        attendedGroup: "Confirmation, delay and lost answers",
        bankGroup: "Bank debit and transfer",
        examples: { $0 == .card ? "Test cards" : "Test accounts" },
        approves: { "Approved (\($0))" },
        funding: { $0 },
        refusedAtOnce: { "Refused when saved and when charged: \($0)" },
        refusedLater: { "Kept; each charge is refused: \($0)" },
        authenticates: "Each charge asks for confirmation on the bank's page (3-D Secure)",
        settles: "Stays in process and is approved after two days",
        bounces: "Stays in process and is refused after two days",
        awaitsTransfer: "Stays in process until confirmed on its page",
        dawdles: "Approved, but the answer takes ten seconds",
        losesCall: "The call is lost: nothing is charged and nobody answers",
        losesAnswer: "Charged, but the answer is lost")
}
