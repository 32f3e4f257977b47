import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// A customer's own address (S05): it says whose it is, and asks for the proof by mail. Whoever has it learns no more than a
/// part of the e-mail address. Looking at it changes nothing (A4).
struct CustomerAddressController: Sendable {
    let portal: PortalMiddleware
    let signIn: SignIn
    let addresses: CustomerAddresses

    var openRoutes: [Route] {
        [
            Route(
                .get, "/p/:slug/me/:token", for: .visitor, permission: "public", about: "customer_address",
                portal.visitorPage(show)),
            Route(
                .post, "/p/:slug/me/:token", for: .visitor, permission: "public", about: "customer_address",
                portal.visitorAction(send)),
        ]
    }

    var routes: [PortalRoute] {
        [
            portal.action("/data/address", about: "customer_address", rotate),
            portal.action("/data/address/end", about: "customer_address", end),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let owner = try await owner(context)
        if let customer = try await portal.customer(context), customer.id == owner.customer.id,
            customer.scope == owner.customer.scope
        {
            return try context.redirect(to: customer.ownPaths.home)
        }
        let (door, paths) = context.door(of: owner)
        guard door.loginPageIsEnabled else {
            return PortalOffPage(frame: context.frame(), isOff: false).answer(context)
        }
        return CustomerAddressPage(
            frame: context.frame(notice: context.flash?.notice(for: context.reader)), offer: context.signInOffer,
            email: owner.email.description, action: context.paths.own(context.writtenToken), other: paths.home,
            token: context.anonymous.token
        ).answer(context)
    }

    /// The mail goes to the address on file, which this browser is not told.
    func send(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        let owner = try await owner(context)
        let (door, paths) = context.door(of: owner)
        do {
            return try await context.mail(to: owner.email.text, by: signIn, door, paths, isTyped: false)
        } catch let error as BillingError where error.code == "login_page_disabled" {
            return PortalOffPage(frame: context.frame(), isOff: false).answer(context, .forbidden)
        } catch let refusal as SignInRefusal {
            var response = CodeController.page(
                context, email: nil, error: context.say.whyNot(refusal, context.signInOffer)
            ).answer(context, .tooManyRequests)
            response.headers[.retryAfter] = "900"
            return response
        }
    }

    func rotate(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        _ = try await addresses.rotate(of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.myData, saying: Flash(.ownAddressMade))
    }

    func end(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        try await addresses.end(of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.myData, saying: Flash(.ownAddressEnded))
    }

    /// - Throws: as any unknown address (C2), with the way to the sign-in.
    private func owner(_ context: VisitorContext) async throws -> CustomerAddressOwner {
        guard let owner = try await addresses.owner(of: context.linkToken, at: context.merchant.id) else {
            throw HTTPError(.notFound)
        }
        return owner
    }
}

extension VisitorContext {
    /// Through which sign-in page a customer is let in: this one where it is of their mode, otherwise their own
    /// configuration's. Which configuration rules them then does not depend on it.
    fileprivate func door(of owner: CustomerAddressOwner) -> (PortalConfiguration, PortalPaths) {
        guard owner.customer.scope != scope else { return (configuration, paths) }
        return (owner.configuration, PortalPaths(slug: merchant.slug, configuration: owner.configuration.id))
    }
}
