import Billing

/// The addresses of the customers' portal and of its configurations.
extension ConsolePaths {
    var portal: String { address(of: .portalSettings) }
    var portalOff: String { portal + "/off" }
    var portalOn: String { portal + "/on" }
    var portalSlug: String { portal + "/address" }
    var portalOrigins: String { portal + "/origins" }
    var portalFrames: String { portal + "/frames" }
    var portalPicture: String { portal + "/qr.png" }

    var configurations: String { portal + "/configurations" }
    var newConfiguration: String { configurations + "/new" }
    func configuration(_ id: PortalConfiguration.ID) -> String { "\(configurations)/\(id)" }
    func configurationDefault(_ id: PortalConfiguration.ID) -> String { configuration(id) + "/default" }
    func configurationOff(_ id: PortalConfiguration.ID) -> String { configuration(id) + "/off" }
    func configurationOn(_ id: PortalConfiguration.ID) -> String { configuration(id) + "/on" }
    func configurationCustomers(_ id: PortalConfiguration.ID) -> String { configuration(id) + "/customers" }
    func configurationCustomer(_ customer: Customer.ID, _ id: PortalConfiguration.ID) -> String {
        "\(configurationCustomers(id))/\(customer)/removal"
    }
}
