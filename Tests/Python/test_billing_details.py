"""S44: the invoices of one subscription are made out to somebody else."""

from test_plan_change import member, open_subscription


def test_a_subscription_has_billing_details_of_its_own(window, demo):
    customer = member(demo, "nube-tica", "Equipo")
    open_subscription(window, customer)
    window.says("Facturas a nombre de")
    window.follow("Editar", within=window.page.locator("dd", has_text="Ana Rojas"))
    window.heading("Datos de facturación de la suscripción")
    window.fill("Nombre", "")
    window.press("Guardar")
    window.says("Escribe tu nombre.")
    window.shot("billing-details-refused")
    window.fill("Nombre", "Rojas y Compañía")
    window.press("Guardar")
    window.says("Listo: tus próximas facturas de esta suscripción")
    window.says("Rojas y Compañía")
    window.shot("billing-details-saved")
    window.follow("Editar", within=window.page.locator("dd", has_text="Rojas y Compañía"))
    window.press("Usar mis datos")
    window.says("vuelven a salir con tus datos")
    window.never_says("Rojas y Compañía")
