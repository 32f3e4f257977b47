import HTML
import Localization
import Web
import Wording

/// A customer's data: to take along, and to have deleted.
struct MyDataPage: View {
    let frame: PageFrame
    /// The day on which its deletion was asked for; nil when it was not.
    let requestedOn: String?
    /// Nil for whom no letter lets in.
    let ownAddress: OwnAddressCard?
    let paths: PortalPaths
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.myDataTitle) {
            div(.class("page-head")) {
                div {
                    h1 { say.myDataTitle }
                    p(.class("lede")) { say.myDataIntro(frame.merchant) }
                }
            }
            Card(say.downloadMyData, id: "download") {
                p { say.downloadMyDataIntro }
                div(.class("actions")) {
                    LinkButton(say.downloadMyData, to: paths.myDataFile, icon: .download)
                }
            }
            Card(say.lettersTitle, id: "letters") {
                p { say.lettersSummary }
                div(.class("actions")) { LinkButton(say.chooseLetters, to: paths.letters) }
            }
            Card(say.copiesTitle, id: "copies") {
                p { say.copiesSummary }
                div(.class("actions")) { LinkButton(say.manageCopies, to: paths.copies) }
            }
            if let ownAddress { ownAddress }
            if let requestedOn {
                Card(say.deletionTitle, id: "deletion", kind: .notable) {
                    p { say.deletionAwaits(requestedOn, frame.merchant) }
                    div(.class("actions")) {
                        PostButton(say.withdrawDeletion, to: paths.deletionRemoval, token: token)
                    }
                }
            } else {
                Card(say.deletionTitle, id: "deletion") {
                    p { say.deletionIntro(frame.merchant) }
                    div(.class("actions")) { LinkButton(say.askForDeletion, to: paths.deletion) }
                }
            }
        }
    }
}

/// Before the merchant is asked to forget somebody: what goes, what is kept, and what it waits for.
struct DeletionRequestPage: View {
    let frame: PageFrame
    let obstacles: [String]
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.deletionQuestion, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.deletionQuestion }
                    p { say.deletionWarning(frame.merchant) }
                }
                DataList([
                    .init(say.deletedLabel, say.whatIsDeleted), .init(say.keptByLawLabel, say.whatIsKeptByLaw),
                ])
                for obstacle in obstacles { p(.class("muted")) { obstacle } }
                div(.class("actions")) {
                    LinkButton(say.keepMyData, to: back)
                    PostButton(say.confirmDeletion, to: action, token: token, .danger)
                }
            }
        }
    }
}
