"use strict";

const manual = document.getElementById("manual");

SwaggerUIBundle({
  domNode: manual,
  url: manual.dataset.schema,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  // a key typed in is forgotten with the page, and nothing is sent to a validator elsewhere
  persistAuthorization: false,
  validatorUrl: null,
});
