import Access
import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web

/// An app that makes codes: how it is set up, and the recovery codes for when it is lost (S3).
struct SecondFactorController: Sendable {
    let console: ConsoleMiddleware

    private var signIn: ConsoleSignIn { ConsoleSignIn(console.billing, hasher: console.hasher) }

    var routes: [ConsoleRoute] {
        [
            console.personPage(ConsoleAddress.secondFactor, about: "second_factor", isBeforeSetUp: true, show),
            console.personAction(
                ConsoleAddress.secondFactorSetUp, about: "second_factor", isBeforeSetUp: true, isSensitive: true, begin),
            console.personAction(
                ConsoleAddress.secondFactor, about: "second_factor", isBeforeSetUp: true, isSensitive: true, confirm),
            console.personAction(
                ConsoleAddress.recoveryCodes, about: "second_factor", isSensitive: true, renewCodes),
        ]
    }

    /// What it is for; or the secret that was made and waits for its first code. Looking changes nothing.
    func show(_ request: Request, _ person: ConsolePerson) async throws -> Response {
        if let waiting = try await page(person, error: nil) { return waiting.answer(person) }
        return SecondFactorStartPage(
            frame: frame(person), isNeeded: person.owesSecondFactor, isAnother: person.person.hasSecondFactor,
            token: person.token
        ).answer(person)
    }

    func begin(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        _ = try await signIn.setUp(person.session)
        return try person.redirect(to: ConsoleAddress.secondFactor)
    }

    func confirm(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        do {
            let (codes, token) = try await signIn.confirmSetUp(person.session, code: form.text("code"))
            person.visitor.renewedToken.set(token)
            return kept(codes, person, isFirst: true)
        } catch ConsoleSignInRefusal.wrongCode {
            let isMissing = form.text("code").isEmpty
            let error = isMissing ? person.say.consoleCodeIsMissing : person.say.consoleRefusal(.wrongCode)
            if let page = try await page(person, error: error) { return page.answer(person, .unprocessableContent) }
        } catch ConsoleSignInRefusal.expired {}
        return try person.redirect(to: ConsoleAddress.secondFactor)
    }

    /// The old ones are worth nothing any more.
    func renewCodes(_ form: FormBody, _ person: ConsolePerson) async throws -> Response {
        kept(try await signIn.renewRecoveryCodes(person.session), person, isFirst: false)
    }

    /// Once: only their hashes are kept.
    private func kept(_ codes: [String], _ person: ConsolePerson, isFirst: Bool) -> Response {
        RecoveryCodesPage(
            frame: frame(person), isFirst: isFirst, isReplacing: person.person.hasSecondFactor, codes: codes
        ).answer(person)
    }

    /// - Returns: nil when nothing is being set up.
    private func page(_ person: ConsolePerson, error: String?) async throws -> SecondFactorPage? {
        guard let setup = try await signIn.waitingSetUp(person.session) else { return nil }
        return SecondFactorPage(
            frame: frame(person), code: try QRCode(setup.uri.exposed), secret: setup.secret.exposed, error: error,
            token: person.token)
    }

    private func frame(_ person: ConsolePerson) -> ConsoleFrame {
        var frame = person.frame()
        frame.here = ConsoleAddress.secondFactor
        return frame
    }
}
