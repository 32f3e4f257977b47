import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// The tax identifier of a customer as a list of one: S41, S43.
@Suite struct `API tax ids` {
    @Test(arguments: Engine.available)
    func `are the portal's one number, checked by its country's rule, and taken away`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let path = "/v1/customers/\(ana.id)/tax_ids"
        try await desk.exchange { api in
            #expect(try await api.get(path).count("data") == 0)
            for (sent, parameter, code) in [
                ("type=cl_tin&value=12.345.678-9", "value", "tax_id_invalid"),
                ("type=br_cpf&value=12.345.678-5", "value", "tax_id_invalid"),
                ("type=eu_vat&value=DE123456789", "type", "parameter_invalid_choice"),
                ("type=cl_tin", "value", "parameter_missing"),
            ] {
                let refused = try await api.post(path, sent)
                #expect(refused.status == 400 && refused.text("error.code") == code, "\(sent) \(refused.body)")
                #expect(refused.text("error.param") == parameter, "\(sent) \(refused.body)")
            }
            let made = try await api.post(path, "type=cl_tin&value=123456785&expand[]=customer")
            #expect(made.text("object") == "tax_id" && made.text("type") == "cl_tin", "\(made.body)")
            #expect(made.text("value") == "12.345.678-5" && made.text("country") == "CL")
            #expect(made.text("customer.id") == ana.id.rawValue)
            let id = made.text("id") ?? ""
            #expect(try await api.get("\(path)/\(id)").text("value") == "12.345.678-5")
            #expect(try await api.get(path).texts("data", "id") == [id])
            #expect(try await api.get("\(path)?starting_after=\(id)").count("data") == 0)
            #expect(try await api.get("\(path)?starting_after=txi_x").status == 404)
            #expect(try await shop.customers.find(ana.id, in: shop.scope).details.shownTaxID == "12.345.678-5")

            let second = try await api.post(path, "type=br_cpf&value=111.444.777-35")
            #expect(second.text("error.code") == "resource_already_exists" && second.text("error.param") == "value")

            #expect(try await api.delete("\(path)/txi_x").status == 404)
            #expect(try await api.delete("\(path)/\(id)").boolean("deleted") == true)
            #expect(try await api.delete("\(path)/\(id)").status == 404)
            #expect(try await api.get("\(path)/\(id)").status == 404)
            #expect(try await api.post(path, "type=br_cpf&value=111.444.777-35").text("type") == "br_cpf")
            #expect(try await api.get("/v1/customers/cus_x/tax_ids").status == 404)
            #expect(try await api.post("/v1/customers/cus_x/tax_ids", "type=cl_tin&value=123456785").status == 404)
        }
    }
}
