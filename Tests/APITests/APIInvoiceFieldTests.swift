import APITestSupport
import Billing
import Core
import Storage
import TestSupport
import Testing

/// What a program has printed on an invoice that it draws up: S35, S72.
@Suite struct `API invoice fields` {
    @Test(arguments: Engine.available)
    func `are a number of one's own, and up to four fields`(engine: Engine) async throws {
        let desk = try await APIDesk.open(engine)
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.customers.update(ana.id, in: desk.shop.scope) { $0.details.purchaseOrder = "OC 17" }
        try await desk.exchange { api in
            let draft = try await api.post(
                "/v1/invoices",
                "customer=\(ana.id)&number=CAJA-7&custom_fields[0][name]=Contrato&custom_fields[0][value]=A+12")
            let id = try #require(draft.text("id"), "\(draft.body)")
            // A draft has no number yet.
            #expect(draft.isNull("number"))
            let other = try await api.post("/v1/invoices", "customer=\(ana.id)&number=caja-7")
            #expect(other.text("error.code") == "resource_already_exists")
            #expect(other.text("error.param") == "number")
            let changed = try await api.post(
                "/v1/invoices/\(id)", "custom_fields[0][name]=Sede&custom_fields[0][value]=Centro")
            #expect(changed.text("custom_fields.0.value") == "OC 17", "\(changed.body)")
            #expect(changed.text("custom_fields.1.name") == "Sede" && changed.count("custom_fields") == 2)

            let final = try await api.post("/v1/invoices/\(id)/finalize")
            #expect(final.text("number") == "CAJA-7", "\(final.body)")
            for (sent, parameter) in [
                ("number=CAJA-8", "number"), ("custom_fields=", "custom_fields"), ("footer=Hola", "footer"),
                ("description=Hola&metadata[a]=1", "description"),
            ] {
                let refused = try await api.post("/v1/invoices/\(id)", sent)
                #expect(refused.text("error.code") == "invoice_not_editable", "\(sent) \(refused.body)")
                #expect(refused.text("error.param") == parameter, "\(sent) \(refused.body)")
            }
            #expect(try await api.post("/v1/invoices/\(id)", "metadata[a]=1").text("metadata.a") == "1")

            // The series goes on as if it were not there.
            let next = try #require(try await api.post("/v1/invoices", "customer=\(ana.id)").text("id"))
            #expect(try await api.post("/v1/invoices/\(next)/finalize").text("number") == "TIENDA-000001")
            let again = try await api.post("/v1/invoices", "customer=\(ana.id)&number=CAJA-9")
            _ = try await api.delete("/v1/invoices/\(again.text("id") ?? "")")
            #expect(try await api.post("/v1/invoices", "customer=\(ana.id)&number=CAJA-9").status == 200)
        }
        #expect(try await desk.shop.verify() == [])
    }

    @Test func `are refused by name, and nothing is kept`() async throws {
        let desk = try await APIDesk.open(.sqlite)
        let ana = try await desk.shop.customer("Ana")
        @Sendable func field(_ position: Int, _ name: String, _ value: String = "1") -> String {
            "&custom_fields[\(position)][name]=\(name)&custom_fields[\(position)][value]=\(value)"
        }
        try await desk.exchange { api in
            let five = (0...4).map { field($0, "Campo+\($0)") }.joined()
            for (sent, parameter) in [
                (five, "custom_fields"), (field(0, "Sede") + field(1, "sede"), "custom_fields[1][name]"),
                (field(0, "PO+number"), "custom_fields[0][name]"),
                (field(0, String(repeating: "n", count: 41)), "custom_fields[0][name]"),
                (field(0, "Sede", String(repeating: "v", count: 141)), "custom_fields[0][value]"),
                (field(0, "Sede", "+"), "custom_fields[0][value]"),
                ("&number=TIENDA-000099", "number"), ("&number=tienda-9", "number"), ("&number=A/1", "number"),
                ("&number=CAJA", "number"), ("&number=" + String(repeating: "9", count: 41), "number"),
            ] {
                let refused = try await api.post("/v1/invoices", "customer=\(ana.id)" + sent)
                #expect(refused.status == 400 && refused.text("error.param") == parameter, "\(sent) \(refused.body)")
            }
            #expect(try await api.get("/v1/invoices").count("data") == 0)
        }
    }
}
