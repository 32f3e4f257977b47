import Billing
import Core
import HTML
import HTTPTypes
import Hummingbird
import Web

extension View {
    /// The page as an answer to a merchant's person. It is theirs alone, so it is kept nowhere (W3).
    ///
    /// - Parameter script: what stands in it.
    func answer(
        _ context: ConsoleContext, _ status: HTTPResponse.Status = .ok, script: PageScript? = nil
    ) -> Response {
        answer(to: context.visitor, status, script: script)
    }

    func answer(_ person: ConsolePerson, _ status: HTTPResponse.Status = .ok) -> Response {
        answer(to: person.visitor, status, script: nil)
    }

    /// The page as an answer to somebody who is not signed in.
    func answer(_ visitor: ConsoleVisitor, _ status: HTTPResponse.Status = .ok) -> Response {
        var response = answer(to: visitor, status, script: nil)
        visitor.guest.keep(in: &response)
        return response
    }

    private func answer(
        to visitor: ConsoleVisitor, _ status: HTTPResponse.Status, script: PageScript?
    ) -> Response {
        var response = response(
            status, headers: SecurityHeaders.page(isSecure: visitor.isSecure, script: script))
        visitor.takeBackFlash(in: &response)
        return response
    }
}

extension ConsoleVisitor {
    /// It is said once.
    fileprivate func takeBackFlash(in response: inout Response) {
        if cookies.flash.value(in: headers) != nil { response.set(cookies.flash.clearing) }
    }

    /// On to another page, which will say `flash`.
    func redirect(to address: String, saying flash: ConsoleFlash? = nil) throws -> Response {
        var response = Response.seeOther(address)
        // A page that leads on hands on what it was to say. What nobody read before a press is over with what came of that.
        if let flash = flash ?? (isPage ? self.flash : nil) {
            response.set(cookies.flash.setting(try flash.meant(for: address).sealed(billing.keys)))
        } else {
            takeBackFlash(in: &response)
        }
        return response
    }
}

extension Response {
    /// After a change: the browser gets the next page by GET, and reloading it repeats nothing.
    static func seeOther(_ address: String) -> Response {
        var headers = SecurityHeaders.asset
        headers[.location] = address
        headers[.cacheControl] = "no-store"
        return Response(status: .seeOther, headers: headers)
    }

    mutating func set(_ cookie: String) {
        headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}
