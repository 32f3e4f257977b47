import Access
import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// What is stored about a customer, to take along, and the wish that it be deleted. Every customer has both, whatever the
/// configuration.
struct MyDataController: Sendable {
    let portal: PortalMiddleware
    let data: PersonalData
    let requests: DeletionRequests
    let addresses: CustomerAddresses

    var routes: [PortalRoute] {
        [
            portal.page("/data", about: "customer", show),
            portal.page("/data/download", about: "customer", download),
            portal.page("/data/deletion", about: "customer", warn),
            portal.action("/data/deletion", about: "customer", ask),
            portal.action("/data/deletion/removal", about: "customer", withdraw),
        ]
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let pending = try await requests.pending(of: context.id, in: context.scope)
        return MyDataPage(
            frame: context.frame(nil), requestedOn: pending.map { context.reader.date($0.createdAt) },
            ownAddress: try await ownAddress(context), paths: context.paths, token: context.token
        ).answer(context)
    }

    /// For who can be let in by a letter: it asks for one.
    private func ownAddress(_ context: CustomerContext) async throws -> OwnAddressCard? {
        let address = try await addresses.find(of: context.id, in: context.scope)
        guard context.signsInByMail || address != nil else { return nil }
        let token = address?.token(context.visitor.keys)
        return OwnAddressCard(
            address: token.map { portal.billing.baseURL + context.paths.own($0.exposed) },
            isHidden: address != nil && token == nil, offer: context.visitor.signInOffer,
            action: context.paths.ownAddress, end: context.paths.ownAddressEnd, say: context.say, token: context.token)
    }

    func download(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        let (id, scope) = (context.id, context.scope)
        return .download(
            context.say.myDataFileName + ".json", "application/json",
            ResponseBody { writer in
                try await data.write(of: id, in: scope) { try await writer.write(ByteBuffer(string: $0)) }
                try await writer.finish(nil)
            })
    }

    func warn(_ request: Request, _ context: CustomerContext) async throws -> Response {
        let obstacles = try await requests.obstacles(of: context.id, in: context.scope)
        return DeletionRequestPage(
            frame: context.frame(nil),
            obstacles: [
                obstacles.debts > 0 ? context.say.deletionWaitsForDebts : nil,
                obstacles.subscriptions > 0 ? context.say.deletionWaitsForSubscriptions : nil,
            ].compactMap(\.self), action: context.paths.deletion, back: context.paths.myData, token: context.token
        ).answer(context)
    }

    func ask(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        try await requests.ask(for: context.id, in: context.scope)
        return try context.redirect(to: context.paths.myData, saying: Flash(.deletionAsked))
    }

    func withdraw(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        try await requests.withdraw(of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.myData, saying: Flash(.deletionWithdrawn))
    }
}
