// Chooses the visitor's own time zone where the form offers it. Nothing is sent anywhere by this.
const zones = document.querySelector("select[name=time_zone]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zones && !zones.dataset.chosen && [...zones.options].some((option) => option.value === own)) {
  zones.value = own;
}
