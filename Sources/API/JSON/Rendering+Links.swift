import Billing
import Core

extension Rendering {
    /// The objects behind `links`, those of one kind in one query. What is no more stays a reference.
    func objects(_ links: Set<Link>) throws -> [Link: JSON] {
        var objects: [Link: JSON] = [:]
        func add<Owner>(
            _ ids: [ID<Owner>], _ link: (ID<Owner>) -> Link, _ load: ([ID<Owner>]) throws -> [ID<Owner>: JSON]
        )
            throws
        {
            guard !ids.isEmpty else { return }
            for (id, json) in try load(ids) { objects[link(id)] = json }
        }
        try add(links.compactMap { if case .customer(let id) = $0 { id } else { nil } }, Link.customer, customers)
        try add(links.compactMap { if case .product(let id) = $0 { id } else { nil } }, Link.product, products)
        try add(links.compactMap { if case .price(let id) = $0 { id } else { nil } }, Link.price, prices)
        return objects
    }
}
