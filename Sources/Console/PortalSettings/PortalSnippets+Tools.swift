import Core

/// A session made by the API in each language, with Stripe's library where there is one, and what is done with its address.
extension PortalSnippets {
    func code(for tool: Tool, _ way: Way) -> String {
        switch tool {
        case .curl: curl(way)
        case .python: python(way)
        case .ruby: ruby(way)
        case .php: php(way)
        case .node: node(way)
        case .java: java(way)
        case .go: go(way)
        }
    }

    /// What a session is made with, beside the customer.
    var more: [(name: String, value: String)] {
        [("configuration", configuration?.rawValue), ("return_url", returnURL)].compactMap { name, value in
            value.map { (name: name, value: $0) }
        }
    }

    /// - Parameter address: how the language writes the address of the session within text.
    static func frame(_ address: String) -> String {
        #"<iframe src="\#(address)" title="Portal" style="width:100%;height:800px;border:0"></iframe>"#
    }

    private func curl(_ way: Way) -> String {
        let fields = [
            configuration.map { " \\\n  -d configuration=\($0)" },
            returnURL.map { " \\\n  --data-urlencode \"return_url=\($0)\"" },
        ].compactMap(\.self).joined()
        let session = """
            curl \(baseURL)/v1/billing_portal/sessions \\
              -H "Authorization: Bearer \(key)" \\
              -d customer=cus_…\(fields)
            """
        return way == .frame ? session + "\n\n" + Self.frame("\(baseURL)/p/…/s/…") : session
    }

    private func python(_ way: Way) -> String {
        let fields = more.map { ", \"\($0.name)\": \"\($0.value)\"" }.joined()
        let last = way == .frame ? "print(f'\(Self.frame("{session.url}"))')" : "print(session.url)"
        return """
            import stripe

            client = stripe.StripeClient("\(key)", base_addresses={"api": "\(baseURL)"})
            session = client.v1.billing_portal.sessions.create({"customer": "cus_…"\(fields)})
            \(last)
            """
    }

    private func ruby(_ way: Way) -> String {
        let fields = more.map { ", \($0.name): \"\($0.value)\"" }.joined()
        let last =
            way == .frame
            ? "render html: %(\(Self.frame("#{session.url}"))).html_safe"
            : "redirect_to session.url, status: :see_other, allow_other_host: true"
        return """
            require "stripe"

            client = Stripe::StripeClient.new("\(key)", api_base: "\(baseURL)")
            session = client.v1.billing_portal.sessions.create({customer: "cus_…"\(fields)})
            \(last)
            """
    }

    private func php(_ way: Way) -> String {
        let fields = more.map { ", '\($0.name)' => '\($0.value)'" }.joined()
        let last =
            way == .frame
            ? "echo '\(Self.frame("' . $session->url . '"))';" : "header('Location: ' . $session->url, true, 303);"
        return """
            <?php
            require 'vendor/autoload.php';

            $client = new \\Stripe\\StripeClient(['api_key' => '\(key)', 'api_base' => '\(baseURL)']);
            $session = $client->billingPortal->sessions->create(['customer' => 'cus_…'\(fields)]);
            \(last)
            """
    }
}
