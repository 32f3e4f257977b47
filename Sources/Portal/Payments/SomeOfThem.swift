import HTML
import Localization
import Web

/// The ways to pay some of what is owed (U6): what was ticked, and an amount.
struct SomeOfThem: View {
    /// The form that the boxes belong to, wherever they stand.
    static let formName = "chosen"

    /// Where what was ticked is asked about; nil where there are not two to choose.
    let choosing: String?
    /// Where an amount is typed; nil where none is taken.
    let amount: String?
    /// Where all of it is promised for another day.
    var arranging: (label: String, address: String)? = nil
    let say: any Language

    var body: Markup {
        // Money is added up by the server: the page that is led to shows the sum, and charges nothing yet.
        if choosing != nil { p(.class("small muted")) { say.chosenIsAdded } }
        div(.class("actions")) {
            if let choosing {
                form(.method(.get), .action(choosing), .id(Self.formName), .class("post")) {
                    input(.type(.hidden), .name(WholeDebtController.choosing), .value("on"))
                    SubmitButton(say.payChosen, .secondary)
                }
            }
            if let amount { LinkButton(say.payAmountTitle, to: amount) }
            if let arranging { LinkButton(arranging.label, to: arranging.address) }
        }
    }
}

/// The box that chooses one of them.
struct ChoiceBox: View {
    private let name: String
    private let plan: String
    private let say: any Language

    init(_ name: String, of plan: String, in say: any Language) {
        self.name = name
        self.plan = plan
        self.say = say
    }

    var body: Markup {
        label(.class("check")) {
            input(.type(.checkbox), .name(name), .value("on"), .form(SomeOfThem.formName))
            span {
                say.choose
                span(.class("unseen")) { " " + plan }
            }
        }
    }
}
