import Access
import Billing
import Core
import Hummingbird
import Localization
import Web

/// What is somebody's own in the console: their name and language, how they come in, and where they are in (S2).
struct AccountController: Sendable {
    let console: ConsoleMiddleware

    private var people: People { People(console.billing, hasher: console.hasher) }
    private var signIn: ConsoleSignIn { ConsoleSignIn(console.billing, hasher: console.hasher) }
    private var sessions: ConsoleSessions { ConsoleSessions(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.personPage(ConsoleAddress.account, about: "person", show),
            console.personAction(ConsoleAddress.account, about: "person", save),
            console.personAction(ConsoleAddress.otherSessions, about: "console_session", endOthers),
            console.personAction(ConsoleAddress.session(":id"), about: "console_session", end),
        ]
    }

    func show(_ request: Request, _ person: ConsolePerson) async throws -> Response {
        try await page(person, name: person.person.name, locale: person.say.code, nameError: nil).answer(person)
    }

    func save(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        let (name, locale) = (form.text("name"), form.text("locale"))
        do {
            let saved = try await people.update(person.person.id, name: name, locale: locale)
            var response = try person.redirect(to: ConsoleAddress.account, saying: ConsoleFlash(.accountSaved))
            // Here too they chose a language: what was chosen for this browser before is over.
            let language = Secret(saved.locale ?? person.say.code)
            response.set(person.visitor.cookies.language.setting(language, for: ConsoleCookies.year))
            return response
        } catch let error as BillingError where error.kind == .invalid && error.parameter == "name" {
            let say = person.say
            let fault = say.consoleFault(error, label: say.consoleYourName, limit: 100)
            return try await page(person, name: name, locale: locale, nameError: fault)
                .answer(person, .unprocessableContent)
        }
    }

    /// - Throws: `resource_missing` when it is not one of this person's (C2).
    func end(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        try await sessions.end(ConsoleSession.ID(try person.parameter("id")), of: person.person.id)
        return try person.redirect(to: ConsoleAddress.account, saying: ConsoleFlash(.sessionEnded))
    }

    func endOthers(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        try await sessions.endOthers(than: person.session)
        return try person.redirect(to: ConsoleAddress.account, saying: ConsoleFlash(.sessionsEnded))
    }

    private func page(
        _ person: ConsolePerson, name: String, locale: String, nameError: String?
    ) async throws -> AccountPage {
        let open = try await sessions.list(of: person.person.id)
        let failures = try await sessions.failures(of: person.person)
        let say = person.say
        return AccountPage(
            frame: person.frame(), email: person.person.email, name: name, nameError: nameError, locale: locale,
            recoveryCodesLeft: person.person.hasSecondFactor
                ? try await signIn.recoveryCodesLeft(of: person.person.id) : nil,
            merchants: person.signedIn.memberships.map {
                .init(
                    name: $0.merchant.name, role: say.consoleRole($0.role.word),
                    address: ConsoleAddress.merchant($0.merchant.slug))
            },
            sessions: open.map { session in
                .init(
                    browser: session.browser.isEmpty ? say.unknownBrowser : session.browser,
                    lastSeen: say.lastSeen(person.reader.dateTime(session.lastSeenAt)),
                    end: session.id == person.session.id ? nil : ConsoleAddress.session(session.id.rawValue))
            }, failures: SignInFailuresCard(failures: failures, reader: person.reader), token: person.token)
    }
}
