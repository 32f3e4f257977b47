import Billing
import Storage

extension Rows {
    /// Which rows came from there, of a table that keeps who asked.
    func condition(of place: SignInClient.Place) -> SQL {
        switch place {
        case .client(let client): "client = \(client)"
        case .network(let network): "network = \(network)"
        case .site(let site): "site = \(site)"
        }
    }
}
