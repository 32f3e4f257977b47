import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// Another password, by who knows the one of today (A11).
struct OwnPasswordController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.personPage(ConsoleAddress.ownPassword, about: "password", ask),
            console.personAction(ConsoleAddress.ownPassword, about: "password", save),
        ]
    }

    func ask(_ request: Request, _ person: ConsolePerson) throws -> Response { page(person).answer(person) }

    func save(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        let say = person.say
        var page = page(person)
        let (current, chosen) = (form["current"] ?? "", form["password"] ?? "")
        if current.isEmpty { page.currentError = say.isRequired(say.consoleCurrentPassword) }
        if chosen.isEmpty { page.newError = say.isRequired(say.newPasswordLabel) }
        guard !page.isRefused else { return page.answer(person, .unprocessableContent) }
        do {
            try await ConsoleSignIn(console.billing, hasher: console.hasher).changePassword(
                person.session, from: Secret(current), to: Secret(chosen), client: person.visitor.client)
            return try person.redirect(to: ConsoleAddress.account, saying: ConsoleFlash(.passwordChanged))
        } catch ConsoleSignInRefusal.wrongPassword {
            page.currentError = say.consoleCurrentIsWrong
        } catch ConsoleSignInRefusal.locked {
            page.currentError = say.consoleRefusal(.locked)
        } catch let refusal as ConsoleSignInRefusal {
            page.newError = say.consoleRefusal(refusal.word)
        }
        return page.answer(person, .unprocessableContent)
    }

    private func page(_ person: ConsolePerson) -> OwnPasswordPage {
        var frame = person.frame()
        frame.here = ConsoleAddress.ownPassword
        return OwnPasswordPage(frame: frame, token: person.token)
    }
}
