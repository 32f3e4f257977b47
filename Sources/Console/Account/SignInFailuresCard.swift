import Access
import HTML
import Localization
import Web

/// Who tried to enter the console as somebody and did not get in: the last of them.
struct SignInFailuresCard: View {
    let failures: [ConsoleSignInFailure]
    let reader: Reader

    private var say: any Language { reader.say }

    var body: Markup {
        Card(say.consoleFailuresTitle, id: "failures") {
            if failures.isEmpty {
                p(.class("muted")) { say.consoleNoFailures }
            } else {
                p(.class("muted")) { say.consoleFailuresIntro }
                DataList(
                    failures.map { failure in
                        .init(
                            reader.dateTime(failure.at),
                            failure.reason == .wrongCode ? say.consoleFailedByCode : say.consoleFailedByPassword)
                    })
            }
        }.body
    }
}
