import Billing
import Core
import HTML
import Hummingbird
import Web

extension View {
    /// The page as an answer to a customer. It is theirs alone, so it is kept nowhere (W3).
    ///
    /// - Parameter script: what stands in it.
    func answer(
        _ context: CustomerContext, _ status: HTTPResponse.Status = .ok, script: PageScript? = nil
    ) -> Response {
        var response = response(
            status,
            headers: SecurityHeaders.page(
                formTargets: context.visitor.formTargets, framedBy: context.visitor.framers,
                isSecure: context.visitor.isSecure, script: script))
        context.visitor.takeBackFlash(in: &response)
        return response
    }

    /// The page as an answer to somebody who is not signed in.
    func answer(_ context: VisitorContext, _ status: HTTPResponse.Status = .ok) -> Response {
        var response = response(
            status,
            headers: SecurityHeaders.page(
                formTargets: context.formTargets, framedBy: context.framers, isSecure: context.isSecure))
        context.anonymous.keep(in: &response)
        context.takeBackFlash(in: &response)
        return response
    }
}

extension CustomerContext {
    /// On to another page, which will say `flash`.
    func redirect(to address: String, saying flash: Flash? = nil) throws -> Response {
        try visitor.redirect(to: address, saying: flash)
    }
}

extension VisitorContext {
    /// It is said once.
    fileprivate func takeBackFlash(in response: inout Response) {
        if cookies.flash.value(in: headers) != nil { response.set(cookies.flash.clearing) }
    }

    func redirect(to address: String, saying flash: Flash? = nil) throws -> Response {
        var response = Response.seeOther(address)
        // A page that leads on hands on what it was to say. What nobody read before a press is over with what came of that.
        if let flash = flash ?? (isPage ? self.flash : nil) {
            response.set(cookies.flash.setting(try flash.meant(for: address).sealed(keys)))
        } else {
            takeBackFlash(in: &response)
        }
        return response
    }
}
