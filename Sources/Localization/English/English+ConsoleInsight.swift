extension English {
    public var consoleInsightsIntro: String {
        "What became of debts, month by month: e-mails sent, who opened the portal, who fixed their payment method, and how much was paid."
    }
    public var consoleRecoveredFigure: String { "Recovered in 12 months" }
    public var consoleRevenueFigure: String { "Monthly recurring revenue" }
    public var consoleRevenueLater: String { "Counted every hour" }
    public var consoleOwedFigure: String { "Owed to you" }
    public func consoleSheet(_ sheet: InsightSheetName) -> String {
        switch sheet {
        case .recovered: "Money recovered"
        case .path: "From e-mail to payment"
        case .entrances: "How they come into the portal"
        case .revenue: "Monthly recurring revenue"
        case .debts: "Age of debts"
        case .reasons: "Why they leave"
        case .offers: "Offers to those who leave"
        }
    }
    public func consoleSheetNote(_ sheet: InsightSheetName) -> String {
        switch sheet {
        case .recovered:
            "What was paid after a refused charge of the same invoice, by further tries or because the customer did something."
        case .path: "The e-mails are those about payments that failed, need confirming or need completing."
        case .entrances: "Counted when somebody comes in. Your people are the sessions opened from here."
        case .revenue:
            "What active and past-due subscriptions add up to in a month, before discounts and taxes that are added. Counted every hour; each month keeps its last count."
        case .debts:
            "Open invoices, by the days since they fell due, or since they were issued where they have no due date."
        case .reasons: "Of those who cancelled in the last 12 months and did not change their mind."
        case .offers: "Beside what those did who did not see the offer, held out by chance."
        }
    }
    public func consoleInsight(_ column: InsightColumn) -> String {
        switch column {
        case .month: "Month"
        case .letters: "E-mails sent"
        case .entrances: "Came into the portal"
        case .methods: "Methods added"
        case .debtsPaid: "Debts paid"
        case .paidByCustomers: "Of them, by customers"
        case .amount: "Recovered"
        case .amountByCustomers: "Of it, by customers"
        case .currency: "Currency"
        case .byMail: "By code or link"
        case .byPassword: "By password"
        case .byLink: "By the link of a notice"
        case .byProgram: "From your site"
        case .byPeople: "Your people"
        case .subscriptions: "Subscriptions"
        case .revenue: "A month"
        case .change: "Change"
        case .countedAt: "Counted on"
        case .age: "Age"
        case .invoices: "Invoices"
        case .owed: "Owed to you"
        case .reason: "Reason"
        case .count: "How many"
        case .offer: "Coupon"
        case .group: "Group"
        case .leaving: "Leaving"
        case .shown: "Saw it"
        case .taken: "Took it"
        case .left: "Left"
        case .cameBack: "Came back"
        case .payingAfter30: "Paying after 30 days"
        case .payingAfter90: "Paying after 90 days"
        }
    }
    public func consoleDebtAge(_ age: DebtAge) -> String {
        switch age {
        case .notDue: "Not due yet"
        case .upTo30: "Up to 30 days"
        case .upTo60: "31 to 60 days"
        case .upTo90: "61 to 90 days"
        case .older: "More than 90 days"
        }
    }
    public func consoleCohort(isOffered: Bool) -> String { isOffered ? "With the offer" : "Held out" }
    public var consoleWithoutReason: String { "Did not say" }
    public func consolePaying(_ paying: Int, of counted: Int) -> String {
        "\(paying) of \(counted) (\(percent("\(paying * 100 / counted)")))"
    }
    public func consoleOfferDifference(_ days: Int, points: String, margin: String, isClear: Bool) -> String {
        let more = "After \(days) days \(points) points more keep paying with the offer, give or take \(margin)"
        return isClear ? more + "." : more + ": it may be chance."
    }
    public func consoleOfferTooFew(_ days: Int) -> String { "After \(days) days there are still too few to tell." }
    public var consoleDownloadCSV: String { "Download CSV" }
    public var consoleNothingCounted: String { "There is nothing to count yet." }
    public func consolePlot(_ sheet: String, _ currency: String) -> String { "\(sheet) by month, in \(currency)" }
}
