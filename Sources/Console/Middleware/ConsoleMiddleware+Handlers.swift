import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Localization
import Web

/// What stands between the router and the pages about nobody's merchant: each kind of route gets what it may rely on.
extension ConsoleMiddleware {
    func openPageHandler(_ handler: @escaping OpenPage) -> Route.Handler {
        guarded { request, visitor in
            if let answer = chosenLanguage(request, visitor) { return answer }
            return try await handler(request, visitor)
        }
    }

    func openActionHandler(_ handler: @escaping OpenAction) -> Route.Handler {
        guarded { request, visitor in
            let form = try await FormBody.read(from: request)
            guard let guest = visitor.cookies.anonymous.value(in: request.headers),
                csrf.accepts(form, from: request.headers, session: ConsoleGuest.session(guest))
            else { throw StaleForm() }
            return try await handler(form, visitor)
        }
    }

    func personPageHandler(isBeforeSetUp: Bool, _ handler: @escaping PersonPage) -> Route.Handler {
        guarded { request, visitor in
            if let answer = chosenLanguage(request, visitor) { return answer }
            return try await withPerson(request, visitor, isBeforeSetUp: isBeforeSetUp) {
                try await handler(request, $0)
            }
        }
    }

    func personActionHandler(
        about noun: String, isBeforeSetUp: Bool, isSensitive: Bool, _ handler: @escaping PersonAction
    ) -> Route.Handler {
        guarded { request, visitor in
            try await withPerson(request, visitor, isBeforeSetUp: isBeforeSetUp) { person in
                let form = try await own(FormBody.read(from: request), request, person)
                guard isSensitive else { return try await handler(form, person) }
                switch try await proof(
                    form, person, about: noun, frame: person.frame(), at: request.uri.path)
                {
                case .missing(let page): return page.answer(person, .forbidden)
                case .given(let form, let person): return try await handler(form, person)
                }
            }
        }
    }

    /// Runs a page of whoever is signed in; others are asked to sign in, and who owes a second factor to set one up.
    func withPerson(
        _ request: Request, _ visitor: ConsoleVisitor, isBeforeSetUp: Bool = false,
        _ body: (ConsolePerson) async throws -> Response
    ) async throws -> Response {
        guard let signedIn = visitor.signedIn else { return try await askToSignIn(request, visitor) }
        let person = ConsolePerson(
            visitor: visitor, signedIn: signedIn, token: csrf.token(for: signedIn.session.id.rawValue))
        if person.owesSecondFactor, !isBeforeSetUp { return try person.redirect(to: ConsoleAddress.secondFactor) }
        return try await body(person)
    }

    /// - Throws: ``StaleForm`` when it is not a form of this session (S6).
    func own(_ form: FormBody, _ request: Request, _ person: ConsolePerson) throws -> FormBody {
        guard csrf.accepts(form, from: request.headers, session: person.session.id.rawValue) else { throw StaleForm() }
        return form
    }

    /// `?lang=pt`: keeps the choice and shows the same page without the question.
    func chosenLanguage(_ request: Request, _ visitor: ConsoleVisitor) -> Response? {
        guard let tag = request.uri.queryParameters["lang"], let language = Languages.named(String(tag)) else {
            return nil
        }
        var response = Response.seeOther(visitor.here)
        response.set(visitor.cookies.language.setting(Secret(language.code), for: ConsoleCookies.year))
        return response
    }

    /// Somebody who is not signed in, or not any more: after the sign-in they come back to the page they wanted, or to what they
    /// had typed.
    private func askToSignIn(_ request: Request, _ visitor: ConsoleVisitor) async throws -> Response {
        var response = Response.seeOther(ConsoleAddress.signIn)
        let form = try await kept(request, visitor)
        if let form { response.set(visitor.cookies.form.setting(form, for: KeptForm.life)) }
        if [.get, .post].contains(request.method), ConsoleVisitor.isOurs(visitor.here) {
            let wanted = form == nil ? visitor.here : ConsoleAddress.keptForm
            response.set(visitor.cookies.destination.setting(Secret(wanted), for: .minutes(30)))
        }
        // A token that names none may have been renewed while this was on its way: its browser has the new one by now.
        let hadSession = try await ended(request, visitor) != nil
        if hadSession { response.set(visitor.cookies.session.clearing) }
        // A form was open, and its session may have been left in another tab: what was pressed did not happen.
        if hadSession || request.method == .post {
            let flash = ConsoleFlash(.signInAgain).meant(for: ConsoleAddress.signIn)
            response.set(visitor.cookies.flash.setting(try flash.sealed(billing.keys)))
        }
        return response
    }

    /// Every failure becomes a page in the reader's language.
    func guarded(
        _ handler: @escaping @Sendable (Request, ConsoleVisitor) async throws -> Response
    ) -> Route.Handler {
        { request, web in
            let visitor: ConsoleVisitor
            do {
                visitor = try await self.visitor(request, web)
            } catch {
                return self.refuse(error, request, web)
            }
            var response: Response
            do {
                response = try await handler(request, visitor)
            } catch {
                response = self.refuse(error, visitor, frame: visitor.frameWithAccount())
            }
            if sendsKeptForm(request, visitor) { response.set(visitor.cookies.form.clearing) }
            if let token = visitor.renewedToken.value { response.set(visitor.cookies.session.setting(token)) }
            return response
        }
    }
}
